// Loaded before a server (`node --expose-gc --require`): at SIGUSR2 it collects garbage and writes the bytes left to standard error.
process.on('SIGUSR2', () => {
  globalThis.gc();
  // What a first collection lets go of by its finalisers goes with the second.
  setTimeout(() => {
    globalThis.gc();
    process.stderr.write(`HEAP ${process.memoryUsage().heapUsed}\n`);
  }, 50);
});
