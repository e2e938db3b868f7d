/** Whether a file's path in the inbox is meant by what a person calls it: its name, the end of its path, or a path on their machine that ends like it. */
export function isCalled(name: string): (path: string) => boolean {
  const wanted = name.replace(/^inbox\//, '').replaceAll('\\', '/');
  return (path) => path === wanted || path.endsWith(`/${wanted}`) || wanted.endsWith(`/${path}`);
}
