/** The DOM's File as the contract needs to name it: opaque in the shared room. */
interface File {
  readonly name: string;
  readonly size: number;
}
