export function electronFlags(): string[];
