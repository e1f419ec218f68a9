/** How project files are called: light, for hosts and windows that do not read one. */
export const projectExtension = '.pathloom';

/** Whether a file of this name is a project. */
export function isProjectName(fileName: string): boolean {
  return fileName.toLowerCase().endsWith(projectExtension);
}
