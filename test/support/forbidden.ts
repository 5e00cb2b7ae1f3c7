/** Runs something where no module of WebAssembly can be compiled, nor any be given a memory. */
export function withoutWebAssembly(run: () => void): void {
  const { Module, Memory } = WebAssembly;
  const forbidden = function Forbidden() {
    throw new WebAssembly.CompileError('blocked by a content security policy');
  };
  WebAssembly.Module = forbidden as unknown as typeof Module;
  WebAssembly.Memory = forbidden as unknown as typeof Memory;
  try {
    run();
  } finally {
    WebAssembly.Module = Module;
    WebAssembly.Memory = Memory;
  }
}
