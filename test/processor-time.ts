/** Milliseconds of the processor that this process takes for something, whatever else the machine does meanwhile. */
export function processorTime(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
