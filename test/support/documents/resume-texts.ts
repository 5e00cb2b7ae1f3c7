import { type Resume } from './resume.js';

/** A line of a résumé and how it is set. */
export interface SetLine {
  readonly as: 'name' | 'heading' | 'entry' | 'item' | 'text';
  readonly text: string;
}

/** The lines of a résumé, the side column apart. */
export function linesOf({ name, label, summary, skills, work, education }: Resume): { readonly head: SetLine[]; readonly side: SetLine[]; readonly main: SetLine[] } {
  return {
    head: [
      { as: 'name', text: name },
      { as: 'text', text: label },
    ],
    side: [
      { as: 'heading', text: 'Skills' },
      ...skills.map((skill): SetLine => ({ as: 'item', text: `${skill.name}: ${skill.keywords.join(', ')}` })),
      { as: 'heading', text: 'Education' },
      { as: 'entry', text: `${education.studyType}, ${education.area}, ${education.institution} | ${education.dates}` },
    ],
    main: [
      { as: 'heading', text: 'Summary' },
      { as: 'text', text: summary },
      { as: 'heading', text: 'Work Experience' },
      ...work.flatMap(({ position, name: company, dates, highlights }): SetLine[] => [
        { as: 'entry', text: `${position}, ${company} | ${dates}` },
        ...highlights.map((text): SetLine => ({ as: 'item', text })),
      ]),
    ],
  };
}

/** All lines in the order of a document with one column. */
export function oneColumn(resume: Resume): SetLine[] {
  const { head, side, main } = linesOf(resume);
  return [...head, ...main, ...side];
}

function write(lines: readonly SetLine[], marks: Readonly<Record<SetLine['as'], readonly [before: string, after: string]>>): string {
  return lines.map(({ as, text }) => `${marks[as][0]}${text}${marks[as][1]}`).join('\n');
}

export function asText(resume: Resume): string {
  return write(oneColumn(resume), { name: ['', ''], heading: ['\n', ''], entry: ['\n', ''], item: ['- ', ''], text: ['', ''] });
}

export function asMarkdown(resume: Resume): string {
  return write(oneColumn(resume), { name: ['# ', '\n'], heading: ['\n## ', '\n'], entry: ['\n**', '**\n'], item: ['- ', ''], text: ['', '\n'] });
}

export function asHtml(resume: Resume): string {
  const body = write(oneColumn(resume), { name: ['<h1>', '</h1>'], heading: ['<h2>', '</h2>'], entry: ['<p>', '</p>'], item: ['<ul><li>', '</li></ul>'], text: ['<p>', '</p>'] });
  return `<!doctype html><html><head><meta charset="utf-8"><title>CV</title><style>p{color:red}</style><script>var java = "JavaScript";</script></head><body>${body}</body></html>`;
}

export function asJsonResume({ name, label, summary, skills, work, education }: Resume): string {
  return JSON.stringify({ basics: { name, label, summary, email: 'ines@example.com' }, work, skills, education: [education], meta: { version: 'v1.0.0' } });
}
