export declare function bundleStyles(file: string): string;
