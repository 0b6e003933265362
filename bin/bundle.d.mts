export function bundleInto(dist: string): Promise<void>;
