/**
 * Words that are forms of one another though Porter's stemmer gives them different stems, a family a line. Words for
 * people (analyst, manager) are in none: who leads projects is not what is led.
 */
export const WORD_FAMILIES: readonly string[] = [
  'acquire acquiring acquired acquires acquisition acquisitions',
  'administer administering administered administers administration administrate administrating',
  'analysis analyses analyse analysing analysed analyze analyzing analyzed analyzes analytics',
  'apply applying applied applies application applications',
  'assemble assembling assembled assembles assembly',
  'assure assuring assured assures assurance',
  'bid bids bidding',
  'build builds building built',
  'classify classifying classified classifies classification',
  'clean cleans cleaning cleaned cleansing cleanse cleansed',
  'comply complying complies complied compliance',
  'deliver delivering delivered delivers delivery',
  'describe describing described describes description descriptions',
  'diagnose diagnosing diagnosed diagnoses diagnosis diagnostics',
  'grow growing grows grew grown growth',
  'identify identifying identified identifies identification',
  'lead leads leading led leadership',
  'maintain maintaining maintained maintains maintenance',
  'mentor mentors mentoring mentored mentorship',
  'model models modeling modelling modeled modelled',
  'modify modifying modified modifies modification modifications',
  'procure procuring procured procures procurement',
  'produce producing produced produces production',
  'purify purifying purified purifies purification',
  'qualify qualifying qualified qualifies qualification',
  'reconcile reconciling reconciled reconciles reconciliation reconciliations',
  'reduce reducing reduced reduces reduction reductions',
  'resolve resolving resolved resolves resolution resolutions',
  'respond responding responded responds response',
  'retain retaining retained retains retention',
  'sell selling sells sold sale sales',
  'serve serving served serves service services servicing',
  'simplify simplifying simplified simplifies simplification',
  'specify specifying specified specifies specification specifications',
  'store storing stored stores storage',
  'synthesize synthesizing synthesized synthesizes synthesis',
  'teach teaches teaching taught',
  'transcribe transcribing transcribed transcribes transcription',
  'verify verifying verified verifies verification',
  'write writes writing written wrote',
];

/** Words that name an action just as they stand, and so have the forms of a verb: "test plans", "to test", "tested". Words that an ending gives away (development, planning) need not stand here. */
export const ACTION_WORDS: readonly string[] = (
  'audit automate benchmark brief budget calibrate clean coach code control coordinate counsel create debug define deploy design develop document draft ' +
  'edit evaluate execute facilitate file forecast handle implement inspect install integrate interpret interview manage map measure migrate monitor ' +
  'negotiate onboard operate optimize organize patch plan prepare present process program prospect publish recruit refactor repair report research review ' +
  'schedule script solve source study supervise support test track train transform translate troubleshoot tune validate visualize weld'
).split(' ');
