import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.js';
import { type Told, extraction, taxonomy } from '../support/comparing.js';
import { fc } from '../support/properties.js';

const IDS = [...taxonomy.concepts()].filter(({ collection }) => !collection).map(({ id }) => id);
const part = fc.integer({ min: 1, max: 1000 }).map((value) => value / 1000);

const told: fc.Arbitrary<Told> = fc
  .record({
    weight: part,
    level: fc.constantFrom('required' as const, 'preferred' as const, 'mentioned' as const),
    years: fc.option(fc.integer({ min: 0, max: 12 })),
    months: fc.option(fc.integer({ min: 0, max: 200 })),
  })
  .map(({ weight, level, years, months }) => ({ weight, level, ...(years === null ? {} : { years: { min: years } }), ...(months === null ? {} : { months }) }));

const skills = fc.dictionary(fc.constantFrom(...IDS), told, { noNullPrototype: true });
const alternatives = fc.array(fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 2, maxLength: 4 }), { maxLength: 2 });
const sets = fc.tuple(skills, alternatives).map(([given, groups]) => extraction(given, groups));
const roles = sets.filter((set) => set.skills.length > 0);
const options = fc.constantFrom({}, { taxonomy }, { taxonomy, emphasis: 0 }, { taxonomy, emphasis: 1, focus: 1 }, { taxonomy, focus: 0 });
const ROUNDING = 1e-12;

describe('compare', () => {
  it('scores a text against itself 1', () => {
    fc.assert(
      fc.property(roles, options, (x, given) => {
        expect(compare(x, x, given).score).toBe(1);
      }),
    );
  });

  it('scores in [0, 1], and coverage too', () => {
    fc.assert(
      fc.property(sets, roles, options, (candidate, role, given) => {
        const { score, coverage } = compare(candidate, role, given);
        for (const value of [score, coverage.required ?? 0, coverage.preferred ?? 0]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('never scores less for a skill more that the role asks for, nor more for one less', () => {
    fc.assert(
      fc.property(sets, roles, fc.nat(), told, options, (candidate, role, pick, given, how) => {
        const id = role.skills[pick % role.skills.length]!.id;
        const others = candidate.skills.filter((skill) => skill.id !== id);
        const without = compare({ ...candidate, skills: others }, role, how).score ?? 0;
        const added = extraction({ [id]: given }).skills;
        const withIt = compare({ ...candidate, skills: [...others, ...added] }, role, how).score ?? 0;
        expect(withIt).toBeGreaterThanOrEqual(without - ROUNDING);
      }),
    );
  });

  it('does not mind the order of skills', () => {
    fc.assert(
      fc.property(sets, roles, options, (candidate, role, given) => {
        const turned = compare({ ...candidate, skills: [...candidate.skills].reverse() }, { ...role, skills: [...role.skills].reverse() }, given);
        expect(turned).toEqual(compare(candidate, role, given));
      }),
    );
  });

  it('puts every skill of the role in one list', () => {
    fc.assert(
      fc.property(sets, roles, options, (candidate, role, given) => {
        const { matched, partial, missing } = compare(candidate, role, given);
        const listed = [...matched, ...partial, ...missing].map(({ asked }) => asked.id);
        expect(listed.sort()).toEqual(role.skills.map(({ id }) => id).sort());
      }),
    );
  });
});
