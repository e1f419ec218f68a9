export declare const proofPath: string;
export declare function proofFor(path: string): string | null;
export declare function isOwnServer(url: string): Promise<boolean>;
