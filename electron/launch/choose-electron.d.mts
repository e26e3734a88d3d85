export interface Found {
  executable: string;
  version: string;
}
export interface NotFound {
  reason: string;
}
export interface Probes {
  overridden(): Found | NotFound | null;
  presentPackage(): Found | null;
  fetchPackage(): Promise<Found | NotFound>;
  registryFits(): boolean;
  presentRegistry(): Found | null;
  fetchRegistry(): Promise<Found | NotFound>;
}
export function chooseElectron(
  probes: Probes,
): Promise<(Found & { origin: string }) | { tried: string[] }>;
