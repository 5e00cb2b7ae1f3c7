import { describe, expect, it } from 'vitest';
import { SmallReader } from '../support/documents.js';

const reader = new SmallReader(['Carpentry', 'Scaffolding', 'Roofing', 'JavaScript', 'PowerPoint']);
const glued =
  'Site ForemanWe are looking for a foreman for our yard in York.RequirementsGood knowledge of CarpentryExperience with scaffoldingNice to have:RoofingResponsibilitiesKeep the yard tidyBuild sheds';

describe('a text whose line breaks were lost', () => {
  it('is cut where one line ran into the next', () => {
    expect(reader.skills(glued)).toEqual(['Carpentry', 'Scaffolding', 'Roofing']);
  });

  it('keeps the sections', () => {
    expect(reader.levels(glued)).toEqual({ Carpentry: 'required', Scaffolding: 'required', Roofing: 'preferred' });
  });

  it('gives offsets of the text as it was given', () => {
    expect(reader.see(glued).map((mention) => mention.text)).toEqual(['Carpentry', 'scaffolding', 'Roofing']);
  });
});

it('names in camel case are left whole', () => {
  expect(reader.skills('JavaScript and PowerPoint, JavaScript and PowerPoint, JavaScript and PowerPoint. You use LibreOffice, OpenOffice, FreeCAD, InDesign.')).toEqual([
    'JavaScript',
    'PowerPoint',
  ]);
});
