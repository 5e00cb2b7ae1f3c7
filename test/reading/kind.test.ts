import { describe, expect, it } from 'vitest';
import { Reader } from '../../src/reading/read.js';
import { Taxonomy } from '../../src/taxonomy/index.js';

const reader = new Reader(Taxonomy.from([{ prefLabel: 'Bread' }]));
const kindOf = (text: string): string => reader.read(text, 'auto').kind;

describe('a résumé is told from a posting', () => {
  it.each([
    [
      'by its dates',
      'Ada Byrne\nDublin\n\nCook, The Anchor, 2019 - 2023\nCook, The Swan, 2016 - 2019\nApprentice, Bay Hotel, Sept 2013 - Aug 2016\nCollege, Cork, 2011 - 2013\n\nBread, pastry, menus',
    ],
    ['by its headings', 'Ada Byrne\n\nPersonal profile\nA calm cook.\n\nWork experience\nThe Anchor, Dublin\n\nHobbies\nRowing\n\nReferences available upon request'],
    [
      'by its letterhead and headings',
      'ADA BYRNE\nDublin | ada.byrne@mail.example | linkedin.com/in/adabyrne\n\nSUMMARY\nA calm cook.\n\nEXPERIENCE\nThe Anchor, Mar 2021 – Present\n\nSKILLS\nBread, menus',
    ],
    ['by a job that is still held', 'Ada Byrne\n+353 1 555 0148\n\nCook, The Anchor, 08/2017 – Present\n- Bread\n\nCook, The Swan, 06/2015 – 07/2017'],
    ['by its voice', 'I am a welder from Ghent. I have welded ships, and I have led a crew of six. I worked on ferries and was involved in two tankers.'],
  ])('%s', (_, text) => {
    expect(kindOf(text)).toBe('resume');
  });
});

describe('a posting is told from a résumé', () => {
  it.each([
    ['by its headings', 'Cook\n\nRequirements\n- Bread\n\nBenefits\n- Meals'],
    ['by its voice', 'We are looking for a cook. You will bake bread. You have baked before.'],
    ['with a few dates in it', 'Cook wanted from May 2024. Founded 1998, moved in 2004. You will bake. Apply now, by June 2024.'],
    ['with work experience asked for', 'Cook\n\nRequirements\n- Two years of work experience\n- You are calm\n\nWhat we offer\n- Meals'],
    ['with a letterhead', 'Cook wanted in Dublin\nAsk for Ada, ada.byrne@anchor.example\n\nBread, pastry, menus. Breakfast and lunch.'],
    ['with headings of a life', 'Cook\n\nEducation\nNone required\n\nExperience\nTwo years preferred\n\nLanguages\nEnglish\n\nWe are looking for a calm cook.'],
    ['when it says nothing either way', 'Bread, pastry, menus'],
    ['when it is empty', ''],
  ])('%s', (_, text) => {
    expect(kindOf(text)).toBe('posting');
  });
});

it('what the caller says counts', () => {
  expect(reader.read('We are looking for a cook.', 'resume').kind).toBe('resume');
});
