/** schema.org JobPosting (https://schema.org/JobPosting): a posting as data, as search engines ask job boards for it. */
import type { DeclaredSkill } from '../document.js';
import { fragmentText } from '../html/read-html.js';
import type { Task } from '../task.js';
import { TextWriter } from '../text-writer.js';
import { Fields, type JsonObject, isObject, listOf } from './values.js';

/** A posting as text. */
export interface PostingText {
  readonly text: string;
  readonly title: string;
  readonly skills: readonly DeclaredSkill[];
  /** Length of what it says of the job in prose; 0 when it only names fields. */
  readonly proseLength: number;
}

/** Fields of a thing in which its words stand, the best first. */
const NAMES = ['name', 'description', 'termCode', 'competencyRequired', 'credentialCategory', 'educationalLevel'];
const DEEPEST = 4;

const looksLikeHtml = (text: string): boolean => /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:[a-z]+|#\d+);/i.test(text);

/** The text of a field that holds prose: HTML or plain, once or twice escaped. */
async function proseOf(value: string, task: Task): Promise<string> {
  let text = value.trim();
  // Boards escape their HTML for JSON-LD once more than they should.
  for (let i = 0; i < 2 && looksLikeHtml(text); i++) text = await fragmentText(text, task);
  return text.trim();
}

/** Reads the fields of a posting. */
class Posting {
  private readonly fields: Fields;
  constructor(
    private readonly object: JsonObject,
    private readonly task: Task,
  ) {
    this.fields = new Fields(object, '', task);
  }

  /** Texts of a field that may hold texts, things with a name, or a list of them. */
  async texts(name: string, value: unknown = this.object[name], depth = 0): Promise<string[]> {
    const found: string[] = [];
    for (const entry of listOf(value)) {
      if (typeof entry === 'string') found.push(await proseOf(entry, this.task));
      else if (isObject(entry) && depth < DEEPEST) found.push(...(await this.ofThing(name, entry, depth)));
      else if (entry !== null && typeof entry !== 'boolean') this.fields.wrong(name, entry, 'a text or a thing with a name');
    }
    return found.filter((text) => text !== '');
  }

  /** Experience as months becomes words of years, which reading knows. */
  private async ofThing(name: string, thing: JsonObject, depth: number): Promise<string[]> {
    const months = Number(thing.monthsOfExperience);
    if (thing.monthsOfExperience !== undefined && Number.isFinite(months) && months > 0) {
      const years = months / 12;
      return [`${Number.isInteger(years) ? `${years}+ years` : `${months} months`} of experience`];
    }
    const [field] = NAMES.filter((candidate) => thing[candidate] !== undefined);
    if (field !== undefined) return this.texts(`${name}.${field}`, thing[field], depth + 1);
    if (Object.keys(thing).some((key) => !key.startsWith('@'))) this.fields.wrong(name, thing, 'a text or a thing with a name');
    return [];
  }

  title(): Promise<string[]> {
    return this.texts('title', this.object.title ?? this.object.name);
  }
}

/** Skills of a list: texts with commas are lists of skills themselves, unless they are sentences. */
function namesIn(texts: readonly string[]): string[] {
  const names = texts.flatMap((text) => text.split(/\n|;|•/)).flatMap((text) => (isSentence(text) ? [text] : text.split(',')));
  return [...new Set(names.map((text) => text.replace(/^[-*\s]+/, '').trim()).filter(Boolean))];
}

function isSentence(text: string): boolean {
  return /[.!?]$/.test(text.trim()) || text.split(',').some((part) => part.trim().split(/\s+/).length > 6);
}

const SECTIONS: ReadonlyArray<readonly [field: string, heading: string]> = [
  ['responsibilities', 'Responsibilities'],
  ['qualifications', 'Requirements'],
  ['experienceRequirements', 'Experience requirements'],
  ['educationRequirements', 'Education requirements'],
];

/** So many entries of a field are looked for in the description; no posting has more, and each costs a look through all of it. */
const MOST_COMPARED = 1000;

/** Those that a description does not hold already. */
function lacking(description: string, texts: readonly string[]): string[] {
  const said = description.toLowerCase();
  return texts.filter((text, i) => i >= MOST_COMPARED || !said.includes(text.toLowerCase()));
}

/** The text of a posting: title, description, then its fields under headings of their own, as far as the description lacks them. */
export async function readJobPosting(object: JsonObject, task: Task): Promise<PostingText> {
  const posting = new Posting(object, task);
  const writer = new TextWriter(task);
  const title = ((await posting.title())[0] ?? '').replace(/\s+/g, ' ').slice(0, 300);
  writer.add('line', title);
  const description = (await posting.texts('description')).join('\n\n');
  writer.addText(description);
  let proseLength = description.length;
  for (const [field, heading] of SECTIONS) {
    const texts = lacking(description, await posting.texts(field));
    if (texts.length > 0) writer.add('heading', heading);
    for (const text of texts) writeProse(writer, text, texts.length > 1);
    proseLength += texts.reduce((sum, { length }) => sum + length, 0);
  }
  const skills = namesIn(await posting.texts('skills'));
  if (skills.length > 0) writer.add('heading', 'Skills');
  for (const skill of skills) writer.add('item', skill);
  return { text: writer.toString(), title, skills: skills.map((name) => ({ name, keywords: [] })), proseLength };
}

function writeProse(writer: TextWriter, text: string, isItem: boolean): void {
  if (text.includes('\n')) writer.addText(text);
  else writer.add(isItem ? 'item' : 'line', text);
}
