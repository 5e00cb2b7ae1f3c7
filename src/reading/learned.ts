export const LEARNED = { trust: 1, bias: 0, evidence: {}, sections: {}, before: '', beforeTwo: '', after: '', afterTwo: '', sentence: '' };
