import { describe, expect, it } from 'vitest';
import { SmallReader } from '../support/documents.js';

const reader = new SmallReader(['Carpentry', 'Scaffolding', 'Roofing', 'Yoga']);
const padding = 'our yard stands by the river and everybody starts at seven with a cup of tea around the stove and a look at the weather';

describe('a line in which several parts of a posting ran together', () => {
  it('what stands before the benefits is still asked for', () => {
    const text = `Foreman in York, job type full-time, trades Carpentry Scaffolding Roofing in short ${padding} and ${padding} and every year 25 vacation days plus Yoga on Fridays.`;
    expect(reader.skills(text)).toEqual(['Carpentry', 'Scaffolding', 'Roofing']);
  });

  it('what comes after the benefits is asked for again', () => {
    const text = `Free lunches and 25 vacation days and Yoga on Fridays while ${padding} and ${padding} You have worked in Roofing for some time and know the town.`;
    expect(reader.skills(text)).toEqual(['Roofing']);
  });

  it('headings within open their sections', () => {
    const text = `Foreman wanted in York where ${padding} and ${padding} Requirements Carpentry and a good eye Nice To Have Roofing and a van Benefits Yoga on Fridays`;
    expect(reader.sections(text)).toEqual({ Carpentry: 'required', Roofing: 'preferred' });
  });

  it('a sentence of ordinary length about benefits is left whole', () => {
    expect(reader.skills('Foreman\n\nRequirements:\n- Roofing\n\nLessons in Carpentry after work and on Saturdays in our own shop, 25 vacation days.')).toEqual(['Roofing']);
  });
});
