export declare const defaultPort: number;
export declare function serve(options?: {
  port?: number;
  folder?: string;
}): Promise<{ url: string; close(): Promise<void> }>;
