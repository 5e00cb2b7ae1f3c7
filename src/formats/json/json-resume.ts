/** JSON Resume (https://jsonresume.org/schema): a résumé as data. */
import type { DeclaredSkill } from '../document.js';
import type { Task } from '../task.js';
import { TextWriter } from '../text-writer.js';
import { spanWords } from './dates.js';
import { Fields, type JsonObject } from './values.js';

/** Lists that only a résumé has. */
const SECTIONS = ['work', 'education', 'skills', 'volunteer', 'projects', 'certificates', 'publications', 'languages', 'awards', 'references', 'interests'];

/** True when an object is a résumé: it has `basics`, or two lists of one. */
export function isJsonResume(value: JsonObject): boolean {
  return 'basics' in value || SECTIONS.filter((name) => Array.isArray(value[name])).length >= 2;
}

function parts(texts: readonly string[], separator: string): string {
  return texts.filter((text) => text !== '').join(separator);
}

function writeEntries(writer: TextWriter, heading: string, entries: readonly Fields[], titled: readonly string[]): void {
  if (entries.length === 0) return;
  writer.add('heading', heading);
  for (const entry of entries) {
    const dates = spanOf(entry);
    writer.add(
      'paragraph',
      parts(
        [
          parts(
            titled.map((name) => entry.text(name)),
            ', ',
          ),
          dates,
        ],
        ' | ',
      ),
    );
    for (const name of ['description', 'summary']) writer.add('line', entry.text(name));
    for (const highlight of listText(entry, 'highlights')) writer.add('item', highlight);
    const keywords = entry.texts('keywords');
    if (keywords.length > 0) writer.add('line', `Technologies: ${keywords.join(', ')}`);
  }
}

/** Highlights are sentences: one given alone is not cut at its commas. */
function listText(entry: Fields, name: string): string[] {
  return typeof entry.raw(name) === 'string' ? [entry.text(name)] : entry.texts(name);
}

function spanOf(entry: Fields): string {
  const date = parts([entry.text('date'), entry.text('releaseDate')], ' ');
  return date === '' ? spanWords(entry.text('startDate'), entry.text('endDate')) : spanWords('', date);
}

function declared(entry: Fields, level: string): DeclaredSkill | undefined {
  const keywords = entry.texts('keywords');
  const name = entry.text('name') || entry.text('language');
  if (name === '' && keywords.length === 0) return undefined;
  return { name: name || (keywords[0] as string), ...(level === '' ? {} : { level }), keywords: name === '' ? keywords.slice(1) : keywords };
}

function writeSkills(writer: TextWriter, heading: string, skills: readonly DeclaredSkill[]): void {
  if (skills.length > 0) writer.add('heading', heading);
  for (const { name, keywords } of skills) writer.add('item', keywords.length > 0 ? `${name}: ${keywords.join(', ')}` : name);
}

/** Skills may also be plain texts, which the schema does not allow and people write. */
function skillsOf(resume: Fields, section: string, levelField: string, task: Task): DeclaredSkill[] {
  const raw = resume.raw(section);
  const whole = Array.isArray(raw) && raw.every((entry) => typeof entry === 'string');
  if (whole || typeof raw === 'string') {
    task.warn(`has texts in '${section}' where objects belong; they were read as names`);
    return resume.texts(section).map((name) => ({ name, keywords: [] }));
  }
  return resume.objects(section).flatMap((entry) => declared(entry, entry.text(levelField)) ?? []);
}

/** The text of a résumé in JSON Resume, and its declared skills: those of `skills` and `languages`, with their levels. */
export function readJsonResume(value: JsonObject, task: Task): { text: string; title: string; skills: readonly DeclaredSkill[] } {
  const resume = new Fields(value, '', task);
  const writer = new TextWriter(task);
  const [basics] = resume.objects('basics');
  const title = basics?.text('label') ?? '';
  writer.add('line', basics?.text('name') ?? '');
  writer.add('line', title);
  const summary = basics?.text('summary') ?? '';
  if (summary !== '') {
    writer.add('heading', 'Summary');
    writer.add('paragraph', summary);
  }
  const skills = skillsOf(resume, 'skills', 'level', task);
  const languages = skillsOf(resume, 'languages', 'fluency', task);
  writeSkills(writer, 'Skills', skills);
  writeEntries(writer, 'Work Experience', resume.objects('work'), ['position', 'name', 'company', 'location']);
  writeEntries(writer, 'Projects', resume.objects('projects'), ['name', 'entity', 'type']);
  writeEntries(writer, 'Volunteer Experience', resume.objects('volunteer'), ['position', 'organization']);
  writeEntries(writer, 'Education', resume.objects('education'), ['studyType', 'area', 'institution']);
  writeCourses(writer, resume.objects('education'));
  writeEntries(writer, 'Certifications', resume.objects('certificates'), ['name', 'issuer']);
  writeEntries(writer, 'Publications', resume.objects('publications'), ['name', 'publisher']);
  writeEntries(writer, 'Awards', resume.objects('awards'), ['title', 'awarder']);
  writeSkills(writer, 'Languages', languages);
  writeSkills(writer, 'Interests', skillsOf(resume, 'interests', 'level', task));
  return { text: writer.toString(), title, skills: [...skills, ...languages] };
}

function writeCourses(writer: TextWriter, education: readonly Fields[]): void {
  const courses = education.flatMap((entry) => listText(entry, 'courses'));
  if (courses.length > 0) writer.add('heading', 'Coursework');
  for (const course of courses) writer.add('item', course);
}
