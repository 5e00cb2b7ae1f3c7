/** Skills of many trades in the sentences of their postings, and the same words where nobody asks for them. */
import { expect, it } from 'vitest';
import { byId, describeBuiltIn, extract, known } from '../support/documents.js';

const ids = async (text: string): Promise<string[]> => [...byId(await extract(`Requirements\n- ${text}`, { kind: 'posting' })).keys()];

describeBuiltIn('a field of study counts in the degree that is asked for', () => {
  it.each([
    ['physics', 'A degree in physics'],
    ['bioinformatics', 'PhD in bioinformatics or similar'],
    ['mechanical-engineering', "Bachelor's degree in mechanical engineering"],
    ['business-administration', "Master's degree in business administration"],
    ['social-work', 'Degree in social work or related'],
  ])('%s: %s', async (id, text) => {
    expect(await ids(text)).toContain(id);
  });
});

describeBuiltIn('skills of many trades', () => {
  it.each([
    ['ski-resort-operations', 'You know snow grooming and snowmaking.'],
    ['point-of-sale-systems', 'You keep the EPOS of forty shops running.'],
    ['decommissioning', 'Plant decommissioning on three sites'],
    ['kinematics', 'Kinematics of lifting gear'],
    ['verification-and-validation', 'V&V activities for hearing aids'],
    ['iatf-16949', 'Audits after TS16949'],
    ['magnetoencephalography', 'Experiments with EEG and MEG'],
    ['nucleic-acid-blotting', 'Northern blotting and gel work'],
    ['materials-engineering', 'Materials science at university level'],
    ['grid-interconnection', 'Grid connection of solar parks'],
    ['ubiquitous-computing', 'Research in wearable computing'],
    ['t-sql', 'Stored procedures in TSQL'],
    ['yang', 'Device models in YANG'],
    ['usability-testing', 'You plan user testing with pupils.'],
    ['react', 'You build forms in React with TypeScript.'],
    ['jest', 'You write JavaScript unit tests in Jest.'],
    ['dotnet', 'Services in NET Core and C#'],
  ])('%s: %s', async (id, text) => {
    expect(await ids(text)).toContain(id);
  });
});

describeBuiltIn('the same words in another sense', () => {
  it.each([
    ['english', 'Please note that applications must be in English.'],
    ['active-directory', 'You handle ad hoc questions from the shops.'],
    ['locksmithing', 'We fit electronic locks to hotel doors.'],
    ['international-relations', 'We are an international organization with a canteen.'],
    ['computer-networking', 'You have a strong network among wine merchants.'],
    ['driving', 'You like driving the cultural change of a bank.'],
    ['edge-ai', 'We love cutting edge machine learning.'],
    ['travel-consulting', 'Our travel products sell all over Europe.'],
    ['controllership', 'You enjoy controlling lab equipment from a desk.'],
    ['natural-sciences', 'Bachelor of Science'],
  ])('%s: %s', async (id, text) => {
    await known(id);
    expect(await ids(text)).not.toContain(id);
  });
});
