export function electronFlags(platform?: string, user?: number): string[];
