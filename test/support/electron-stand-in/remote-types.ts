/** The questions a test may ask of a shell, whether stand-in or real. */
export interface SenderFrame {
  readonly url: string;
  readonly isTop: boolean;
  readonly isOwnWindow: boolean;
}

export interface MenuLabels {
  readonly label: string;
  readonly entries: readonly { readonly id: string; readonly label: string }[];
}

export type DialogName = 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox';

export interface RemoteMethods {
  /** Runs a function, given as text, in the main window's page. */
  evaluate(source: string, argument: unknown): Promise<unknown>;
  answerDialog(name: DialogName, answer: unknown): Promise<void>;
  clickMenu(id: string): Promise<void>;
  menuLabels(): Promise<readonly MenuLabels[]>;
  /** A message as if another frame had sent it. */
  invokeAs(frame: SenderFrame, channel: string, args: readonly unknown[]): Promise<unknown>;
  webPreferences(): Promise<Readonly<Record<string, unknown>>>;
  windows(): Promise<{ count: number; url: string; title: string; isEdited: boolean }>;
  /** Ends all worker threads as a crash would. Returns how many there were. */
  killWorkers(): Promise<number>;
  closeWindow(): Promise<void>;
  quit(): Promise<void>;
}

export interface RemoteRequest {
  readonly id: number;
  readonly method: keyof RemoteMethods;
  readonly args: readonly unknown[];
}

export type RemoteReply =
  { readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: string };
