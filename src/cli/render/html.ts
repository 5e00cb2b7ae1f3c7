export function renderHtml(): string { return ''; }
