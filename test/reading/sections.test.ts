import { describe, expect, it } from 'vitest';
import { SmallReader } from '../support/documents.js';

const reader = new SmallReader(['AutoCAD', 'Revit', 'Phlebotomy', 'Payroll', 'Figma', 'Kafka']);

describe('a heading opens its section, however it is set', () => {
  it.each([
    ['Markdown', '## Requirements\n- AutoCAD'],
    ['Markdown with closing marks', '### Requirements ###\n- AutoCAD'],
    ['bold', '**Requirements**\n- AutoCAD'],
    ['bold with a colon', '**Requirements:**\n- AutoCAD'],
    ['bold by underscores', '__Requirements__\n- AutoCAD'],
    ['underlined with dashes', 'Requirements\n------------\nAutoCAD'],
    ['underlined with equals signs', 'Requirements\n============\nAutoCAD'],
    ['capitals', 'REQUIREMENTS\n\nAutoCAD'],
    ['a colon', 'Requirements:\nAutoCAD'],
    ['nothing but a line of its own', 'Requirements\n\nAutoCAD'],
    ['a number', '2. Requirements\nAutoCAD'],
    ['an emoji before it', '🎯 Requirements\nAutoCAD'],
    ['Windows line ends', 'Requirements:\r\n\r\n- AutoCAD\r\n'],
  ])('%s', (_, text) => {
    expect(reader.sections(`Draftsperson\n\n${text}`)).toEqual({ AutoCAD: 'required' });
  });
});

describe('headings say which section they open', () => {
  it.each([
    ['What you will bring', 'required'],
    ["What You'll Bring", 'required'],
    ['What you’ll bring', 'required'],
    ['Minimum Qualifications', 'required'],
    ['Must-haves', 'required'],
    ['Essential criteria', 'required'],
    ['Your profile', 'required'],
    ['Nice to have', 'preferred'],
    ['Nice-to-haves', 'preferred'],
    ['Bonus points', 'preferred'],
    ['Preferred Qualifications', 'preferred'],
    ['What you will do', 'responsibilities'],
    ['Key Responsibilities', 'responsibilities'],
    ['A day in the life', 'responsibilities'],
    ['Our tech stack', 'skills'],
  ])('%s: %s', (heading, section) => {
    expect(reader.sections(`Draftsperson\n\n${heading}:\n- AutoCAD`)).toEqual({ AutoCAD: section });
  });
});

describe('a heading inside the line', () => {
  it('opens its section for the rest of the line', () => {
    expect(reader.sections('Draftsperson\n\nRequirements: AutoCAD and Revit.')).toEqual({ AutoCAD: 'required', Revit: 'required' });
  });

  it('holds for that line only', () => {
    expect(reader.sections('Draftsperson\n\nResponsibilities:\n- Nice to have: Revit\n- Draw plans in AutoCAD')).toEqual({ Revit: 'preferred', AutoCAD: 'responsibilities' });
  });

  it('opens one section after another in a text without line breaks', () => {
    const text = 'We need a draftsperson. Requirements: AutoCAD. Nice to have: Revit. Benefits: Payroll advances.';
    expect(reader.sections(text)).toEqual({ AutoCAD: 'required', Revit: 'preferred' });
  });
});

describe('an unknown heading', () => {
  it('ends the employer’s blurb', () => {
    expect(reader.sections('About us\nPayroll made simple since 1999.\n\nThe nitty-gritty:\n- AutoCAD')).toEqual({ AutoCAD: 'other' });
  });

  it('stays within requirements, which often have headings of their own', () => {
    expect(reader.sections('Requirements\n\n**Drawing**\n- AutoCAD\n\n**Modelling**\n- Revit')).toEqual({ AutoCAD: 'required', Revit: 'required' });
  });
});

describe('what is no heading', () => {
  it.each([
    ['a sentence that speaks of requirements', 'You will gather requirements from builders.\n- AutoCAD'],
    ['an item of a list that speaks of benefits', '- Explain the benefits of good drawings to clients\n- AutoCAD'],
    ['an item of a list that ends with a known word', '- Comfortable under tight project requirements\n- AutoCAD'],
  ])('%s', (_, text) => {
    expect(reader.sections(`Draftsperson\n\nWhat you will do:\n${text}`)).toEqual({ AutoCAD: 'responsibilities' });
  });
});

describe('what does not ask for anything gives nothing', () => {
  it.each([
    ['benefits', 'Benefits\n- Payroll advances\n- Figma licence for your own projects'],
    ['perks under another name', "What's in it for you?\n- Figma licence for your own projects"],
    ['benefits in the midst of a paragraph', 'Health insurance, paid time off and a Figma licence.'],
    ['legal text', 'We are an equal opportunity employer and decide on Payroll matters without regard to age.'],
    ['the employer’s blurb', 'About us\nFounded in 1987, we make Payroll software that builders love.'],
    ['the employer’s blurb under its name', 'Who we are\nOur Payroll suite serves 300 towns.'],
    ['how to apply', 'How to apply\nSend us your Figma portfolio.'],
  ])('%s', (_, text) => {
    expect(reader.skills(`Draftsperson\n\nRequirements:\n- AutoCAD\n\n${text}`)).toEqual(['AutoCAD']);
  });

  it('until the text comes back to the job', () => {
    expect(reader.skills('Benefits\n- Figma licence\n\nRequirements\n- AutoCAD')).toEqual(['AutoCAD']);
  });

  it('but a blurb that turns to the role does', () => {
    expect(reader.skills('About us\nWe sell Payroll software. You will draw our offices in AutoCAD.')).toEqual(['AutoCAD']);
  });
});

describe('what asks for a skill asks for it wherever it stands', () => {
  it.each([
    ['under how to apply', 'How to apply\nSend us a letter.\n\nFamiliarity with Figma and with printers.'],
    ['under benefits', 'Benefits\n- A desk by the window\n- Knowledge of Figma'],
    ['in the employer’s blurb', 'About us\nWe sell maps.\n* Figma is a plus.'],
  ])('%s', (_, text) => {
    expect(reader.skills(`Draftsperson\n\nRequirements:\n- AutoCAD\n\n${text}`)).toEqual(['AutoCAD', 'Figma']);
  });

  it.each([
    ['a trainer works in fitness', 'Fitness classes are planned with Figma.', []],
    ['a trainer works in fitness studios of others', 'Plan fitness programmes in Figma.', ['Figma']],
    ['a cook prepares snacks', 'Prepare snacks and plan menus in Figma.', ['Figma']],
    ['a midwife works in maternity', 'Draw the maternity ward in Figma.', ['Figma']],
    ['one has to apply what one knows', "You'll be required to apply your knowledge of Figma.", ['Figma']],
    ['security people deal with phishing', 'Draw posters against phishing in Figma.', ['Figma']],
  ])('%s', (_, text, skills) => {
    expect(reader.skills(`Requirements:\n${text}`)).toEqual(skills);
  });
});

describe('the page around a posting', () => {
  const page = 'Draftsperson\n\nRequirements\n- AutoCAD\n\nSimilar jobs\n\nKafka Engineer\nRequirements: Kafka\n\nPeople also viewed\n\nRevit Technician in Leeds';

  it('is told from the posting to its end', () => {
    expect(reader.sections(page)).toEqual({ AutoCAD: 'required', Kafka: 'page', Revit: 'page' });
  });

  it('asks for nothing', () => {
    expect(reader.levels(page)).toEqual({ AutoCAD: 'required', Kafka: 'mentioned', Revit: 'mentioned' });
  });
});

describe('the first line', () => {
  it('is the title of a posting', () => {
    expect(reader.sections('Senior Revit Technician\n\nRequirements\n- AutoCAD')).toEqual({ Revit: 'title', AutoCAD: 'required' });
  });

  it('is no title when it is a sentence', () => {
    expect(reader.sections('We draw in Revit.\n\nRequirements\n- AutoCAD')).not.toMatchObject({ Revit: 'title' });
  });
});

describe('wrapped lines', () => {
  const wrapped = `Draftsperson

Requirements

You have drawn plans of hospitals and of schools and know
Revit and its tools by heart. A few years in the office of
some architect, drawing public buildings of all sorts with
AutoCAD, would be a plus. You read plans that others drew,
talk to the builders, and find what does not fit before it
is built. You are patient with those who are not.`;

  it('a sentence goes on over the end of a line', () => {
    expect(reader.levels(wrapped)).toEqual({ Revit: 'required', AutoCAD: 'preferred' });
  });

  it('a name of two words may be wrapped', () => {
    const two = new SmallReader(['Technical Drawing']);
    expect(two.see('You have some years of experience in technical\ndrawing of hospitals.').map((m) => m.text)).toEqual(['technical\ndrawing']);
  });

  it('two items of a list are no name', () => {
    const two = new SmallReader(['Technical Drawing']);
    expect(two.skills('- Curious and technical\n- Drawing by hand')).toEqual([]);
  });
});

describe('the fields of a board around a posting', () => {
  it('hold for their value; the posting goes on', () => {
    const text =
      'Developer\nJob description:\nJob type:\nFull-time\nCompany size:\n51–200 people\nTechnologies\nPython\nJob description\nYou will write Python all day.\nRequirements\n- Python';
    const sections = new Set(new SmallReader(['Python']).see(text).map(({ section }) => section));
    expect(sections).not.toContain('page');
  });
});
