/**
 * Words that are also names when written in capitals, but in lower case hardly ever: nobody who types "can, java, sql"
 * means the CAN bus. Names whose case counts are read in other case too, in lists and the like; these are not.
 */
export const EVERYDAY_WORDS: ReadonlySet<string> = new Set(
  `abstract accelerate access act ad adjust age aim all am amplify an and any are arm art articulate as aspect at attentive back base basic be beam behave best black board bold bolt boost box branch bridge build by call can care case census chain change clarity clear close coach combine compass complete core crystal cue dash data day delta depth direct do doors drift drive drone dust dynamics each east edge effect elementary encompass end engage epic even express facets fair far feed fees field fit flair flourish flow flux focus for form forward foundry front fuel full gain glean glue go goal good grid ground guidance guide guru hand harbor harness has have he help her high him hit home hot how ideas if impact in insight instantly instructor is it item its jump just key keynote kind know land later law lead lean less let lift light like line linear link list live load long look loop main make man manage many map mark mass match materialize may me mean measure metal method mind mission mode model momentum more motion move must my near need new next no node none not notion now of off on one open or our out outlines outlook outreach own pace pass past path people perplexity personal pick pilot pipe place plan play plus point post power present press prime principle pro process product proficient project prompt public publisher pulse pure purpose quality question quick rally ramp range rate reach ready real relay render report rest right rise risk road role room round run runway safe sane sanity say scale scan scheme scope score scratch search see segment send sense serve set shape share sheet sheets sift signal simple singular sit site slack so soar solid some sound space speed spin spins square stable staff stage stand start state step storm stream strong structure study style such sure switch table take target task team teams temporal test text that the them then they this thread time to today together top torch total touch tour track trade train trust turn two unity up us use user value venue view visa vision vital wave way we web well what when who whole will wins wise with within word words work world you zero`.split(
    /\s+/,
  ),
);

const SHORTEST = 2;

/** A name whose case counts may also be meant where it is written in other case: java, JAVA. */
export function mayChangeCase(label: string): boolean {
  const lowered = label.toLowerCase();
  return lowered.length >= SHORTEST && !EVERYDAY_WORDS.has(lowered.replace(/[^\p{L}\p{N} ]/gu, ''));
}
