/** Names of jobs that say what somebody does: a business analyst does business analysis. */

/** Last word of a skill → the person who has it. */
const PEOPLE: Readonly<Record<string, string>> = {
  accounting: 'accountant',
  administration: 'administrator',
  analysis: 'analyst',
  analytics: 'analyst',
  architecture: 'architect',
  consulting: 'consultant',
  design: 'designer',
  development: 'developer',
  engineering: 'engineer',
  management: 'manager',
  marketing: 'marketer',
  nursing: 'nurse',
  photography: 'photographer',
  programming: 'programmer',
  recruitment: 'recruiter',
  science: 'scientist',
  supervision: 'supervisor',
  teaching: 'teacher',
  testing: 'tester',
  therapy: 'therapist',
  training: 'trainer',
  writing: 'writer',
};

/** Names of jobs that no rule makes, by the name of the skill that they say most of. */
const OTHER_TITLES: Readonly<Record<string, readonly string[]>> = {
  accounting: ['accountant', 'accounts executive', 'accounts manager', 'accounts officer', 'accounts assistant', 'chartered accountant'],
  'android development': ['android engineer', 'android app developer'],
  'arts and culture sector': ['arts', 'arts manager', 'arts administrator', 'curator', 'arts programmer'],
  auditing: ['auditor', 'audit executive', 'audit manager'],
  'business analysis': ['BA', 'analyst - business', 'functional consultant'],
  'business development': ['business development executive', 'business development officer', 'BDE', 'business developer', 'business development associate'],
  'civil engineering': ['site engineer', 'civil site engineer', 'planning engineer civil', 'civil supervisor', 'civil draftsman'],
  'cooking': ['cook', 'chef', 'sous chef', 'commis chef', 'head chef', 'line cook'],
  'customer service': ['customer service executive', 'customer care executive', 'customer service representative', 'customer support executive', 'customer service associate', 'call center executive'],
  cybersecurity: ['security analyst', 'security engineer', 'information security engineer', 'information security officer', 'cyber security engineer'],
  'data analysis': ['data analyst', 'MIS executive'],
  'data science': ['data scientist'],
  'database administration': ['DBA', 'database engineer', 'database developer', 'database admin', 'oracle DBA', 'SQL DBA', 'MySQL DBA'],
  'dietetics': ['dietician', 'dietitian', 'nutritionist', 'diet consultant'],
  'electrical engineering': ['electrical site engineer', 'electrical supervisor', 'electrical maintenance engineer'],
  'electrical installation': ['electrician', 'wireman'],
  'fine arts': ['artist', 'painter', 'sculptor', 'fine artist', 'visual artist', 'art teacher', 'drawing teacher', 'arts teacher', 'art and craft teacher', 'arts and crafts teacher'],
  'fitness instruction': ['fitness trainer', 'gym trainer', 'personal trainer', 'gym instructor', 'yoga teacher', 'yoga instructor', 'yoga trainer', 'zumba instructor', 'fitness coach', 'fitness consultant', 'fitness manager', 'health coach', 'health and wellness coach', 'aerobics instructor', 'strength and conditioning coach', 'fitness expert', 'fitness', 'health and fitness', 'wellness coach', 'lifestyle coach'],
  'front-end development': ['front end engineer', 'UI developer', 'UI engineer'],
  'full-stack development': ['full stack engineer', 'full-stack engineer'],
  'human resources': ['HR executive', 'HR assistant', 'HR manager', 'HR generalist', 'HR officer', 'HR recruiter', 'HR specialist', 'HR admin', 'HR intern', 'HR trainee', 'HR coordinator', 'HR associate', 'HR head', 'HR consultant', 'human resource manager', 'human resource executive', 'human resources executive', 'human resources assistant', 'human resources specialist', 'human resources generalist'],
  'interior design': ['interior decorator'],
  journalism: ['journalist', 'reporter', 'news anchor', 'correspondent'],
  law: ['advocate', 'lawyer', 'attorney', 'barrister', 'solicitor', 'legal advisor', 'legal adviser', 'legal counsel', 'legal associate', 'legal executive', 'legal officer', 'legal manager', 'legal consultant', 'legal head', 'legal intern', 'legal assistant', 'law officer', 'law clerk', 'law intern', 'law student', 'judge', 'paralegal'],
  marketing: ['marketing executive', 'marketing officer', 'marketing associate', 'marketing head', 'marketing intern', 'marketing coordinator', 'head of marketing'],
  'mechanical engineering': ['mechanical maintenance engineer', 'mechanical site engineer', 'mechanical supervisor'],
  medicine: ['doctor', 'physician', 'medical officer'],
  music: ['musician', 'singer', 'music teacher', 'music composer'],
  'network administration': ['network admin', 'network support engineer', 'desktop and network engineer'],
  'network security': ['network and security engineer', 'network security consultant', 'firewall engineer', 'security engineer network'],
  'operations management': ['operations', 'operations manager', 'operation manager', 'AVP operations', 'operations executive', 'operations head', 'head of operations', 'head operations', 'operations lead', 'operations supervisor', 'operations associate', 'operations officer', 'assistant manager operations', 'operations director', 'director of operations', 'VP operations', 'general manager operations', 'manager operations', 'manager - operations'],
  'performing arts': ['dancer', 'actor', 'choreographer', 'dance teacher', 'theatre artist'],
  photography: ['photographer'],
  'physical therapy': ['physiotherapist', 'physical therapist'],
  pmo: ['PMO analyst', 'PMO lead', 'PMO manager', 'PMO executive', 'PMO consultant'],
  'project management': ['project manager', 'project lead', 'project coordinator', 'project head', 'program manager'],
  psychotherapy: ['counsellor', 'counselor', 'psychologist', 'psychotherapist'],
  'quantity surveying': ['quantity surveyor', 'QS engineer'],
  recruitment: ['recruiter', 'talent acquisition executive', 'talent acquisition specialist', 'recruitment executive', 'recruitment consultant'],
  sales: ['sales executive', 'sales officer', 'sales representative', 'sales associate', 'sales consultant', 'sales engineer', 'sales coordinator', 'sales head', 'sales manager', 'area sales manager', 'regional sales manager', 'sales person', 'salesperson', 'salesman', 'saleswoman', 'territory sales manager', 'sales promoter', 'sales trainee', 'head of sales', 'sales director', 'sales intern'],
  'software development': ['software engineer', 'software developer', 'programmer', 'application developer', 'software programmer'],
  'software testing': ['tester', 'test engineer', 'testing engineer', 'software tester', 'software test engineer', 'QA engineer', 'QA analyst', 'QA tester', 'QA lead', 'test analyst', 'test lead', 'quality assurance engineer', 'quality analyst', 'manual tester', 'software quality engineer', 'quality assurance analyst', 'system test engineer'],
  'sports coaching': ['sports coach', 'cricket coach', 'football coach', 'tennis coach', 'swimming coach', 'sports trainer', 'sports teacher', 'physical education teacher', 'PT teacher'],
  'system administration': ['system admin', 'system administrator', 'systems administrator', 'sysadmin'],
  'systems analysis': ['system analyst', 'systems analyst'],
  teaching: ['teacher', 'school teacher', 'lecturer', 'professor', 'assistant professor', 'tutor', 'faculty'],
  'test automation': ['automation tester', 'automation test engineer', 'automation testing engineer', 'automation engineer testing', 'test automation engineer', 'QA automation engineer', 'SDET', 'software development engineer in test', 'selenium tester', 'automation test analyst', 'automation QA engineer'],
  'web design': ['web designer', 'website designer', 'web and graphics designer', 'web and graphic designer', 'web designer and developer', 'UI/web designer'],
  'web development': ['web developer', 'web engineer', 'website developer'],
};

const NONE: readonly string[] = [];
const LAST_WORD = /^(.+ )([\p{L}]+)$/u;

/** The job titles that say a skill by name, as the table has them. */
export function titlesNaming(label: string): readonly string[] {
  return OTHER_TITLES[label.toLowerCase()] ?? NONE;
}

/** The job title that a label of two words or more makes, or undefined. */
export function jobTitleOf(label: string): string | undefined {
  const [, before, last] = LAST_WORD.exec(label) ?? [];
  const person = last === undefined ? undefined : PEOPLE[last.toLowerCase()];
  return before !== undefined && person !== undefined ? before + person : undefined;
}
