/** Words that make no skill. A short list for the core: what it lacks, the same word in small letters elsewhere makes up for. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Words that no name of a skill contains: they end a phrase. */
export const SMALL_WORDS = words(`
a about above across after again against all along already also although always am among an and another any are around as at away be because been before being below best better between beyond both but by
can cannot could did do does doing done down due during each either else etc even ever every few for from full further get give good great had has have having he her here high him his how however i if in include
includes including into is it its itself just keep key know known last least less let like likely long look made make makes many may me might more most much multiple must my near need needed needs never new next no nor not
now of off often on once one only onto or other others our out over own per plus please preferred provide rather really related relevant required same see she should since so some someone soon still strong such take than
that the their them then there these they thing things this those through thus to together too toward towards two three four five under until up upon us use used uses using various versus very via want was way we well were
what when where whether which while who whole whom whose why will wish with within without would yes yet you your yours able e.g i.e eg ie vs similar
previous outstanding effective hands haves intermediate past strong understanding proficient familiar ability hands particularly especially ideally preferably proven solid deep excellent hands-on extensive current ideal minimum bonus nice demonstrated advanced modern robust
build building create creating develop developing design designing deliver delivering drive driving ensure ensuring improve lead leading manage managing maintain maintaining support supporting collaborate understand
implement implementing define defining apply applying partner partnering enable enabling own owning write writing identify perform work working help join love learn think act ask bring find show solve share ship run set start stay
`);

/** Everyday words of postings: alone they make no skill, and beside another word seldom. */
export const EVERYDAY_WORDS = words(`
experience experiences knowledge skill skills expertise proficiency familiarity background exposure year years month months degree qualification qualifications requirement requirements responsibility responsibilities
role roles position positions job jobs candidate candidates team teams company companies organization organizations organisation business businesses client clients customer customers user users people person employee employees member
members opportunity benefits benefit salary environment environments field fields area areas industry world day days week time times date location office remote hybrid level senior junior technology technologies tool tools solution
solutions system systems product products platform platforms service services software application applications project projects problem problems process processes feature features function functions issue issues result results
quality impact value values growth range variety set number information data thing approach concepts concept practice practices principle principles case cases mission vision culture life health insurance leave pay equity stock
compensation overview description summary details title type status contact email phone website address apply application english language languages framework frameworks library libraries model models code coding
global local national international internal external public private general basic advanced core main major minor strategic technical professional personal social digital creative critical effective efficient open free
first second third early late future past today tomorrow daily weekly monthly annual north south east west central region state states city country united kingdom america
design development engineering research science analysis analytics management operations marketing sales finance support education training learning performance security safety strategy planning production
internet web mobile cloud network media content document documents documentation report reports reporting meeting meetings communication presentation research paper papers conference conferences award awards
ownership autonomy curiosity passion integrity trust respect excellence innovation diversity inclusion equality community family home house space place room water food air car money market markets
human resource resources applicant applicants career careers employment work workplace travel relocation visa sponsorship budget deadline deadlines goal goals objective objectives metric metrics outcome outcomes stakeholder stakeholders
change changes risk risks cost costs plan plans task tasks action actions activity activities event events test tests error errors logic rule rules structure structures function pipeline pipelines workflow workflows
other others additional equivalent similar various different multiple complex simple large small fast quick real complete end front back top bottom left right high low
mathematics physics statistics engineering economics chemistry biology stem
equivalent equivalents graph graphs queue queues storage compute router routers forms form hooks context cache caching secrets secret gateway gateways operators controllers server servers cluster clusters
connect integrate optimize translate recognize orchestrated canary stream streams streaming token tokens index indexes table tables object objects file files image images video audio text vector vectors memory
node nodes queries query schema schemas endpoint endpoints client-side server-side browser browsers device devices sensor sensors hardware circuit gpu gpus cpu cpus desktop laptop linux-based pdf pdfs csv
computer computers computing functional statistical theoretical applied enterprise section version versions extract load source sources domain decision decisions traditional structured unstructured speech feedback associated program programs satisfy superior court navy army 2d 3d electric onsite offshore payment payments category supply chain switch switches anyone everyone johnson sons golden tier phase example examples ex specification specifications protocol protocols ecosystem ecosystems standard standards prompt academic ability abilities infra ops vendor vendors provider providers dataset datasets
notebook notebooks agent agents assistant assistants library component components module modules request requests response responses list lists part parts step steps need item items key-value option options
latency reliability scalability throughput accuracy speed cost usability availability efficiency
`);

/** Words of job titles, degrees, organisations and calendars: a phrase with one of them names no skill. */
export const FOREIGN_WORDS = words(`
engineer engineers developer developers scientist scientists analyst analysts manager managers director directors architect architects specialist specialists consultant consultants administrator officer president ceo cto cfo coo cio vp head
executive executives founder founders co-founder researcher researchers designer designers technician nurse teacher assistant associate associates intern interns internship lead leads leadership principal staff expert experts leader leaders coordinator recruiter professor
bachelor bachelors bachelor's master masters master's phd ph.d doctorate bsc msc b.sc m.sc bs ms b.s m.s ba ma b.a m.a mba b.tech m.tech btech mtech b.e m.e be me bca mca diploma gpa cgpa degree
inc llc ltd gmbh corp corporation university college institute school academy department dept division group holdings ventures capital partners bank hospital foundation association committee council ministry government labs
january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri present
us usa u.s uk u.k eu emea apac latam uae est pst cst gmt utc et pt hr eeo eoe ada pto ote kpi kpis okr okrs faq tbd asap roi b2b b2c am pm k 401k 401 dei lgbtq lgbtqia+ covid covid-19 ii iii iv usd eur gbp inr h1b h1-b id i-9 nyc sf nda r d q1 q2 q3 q4 yoe arr
india china japan korea singapore germany france spain italy portugal poland ireland netherlands belgium sweden norway denmark finland switzerland austria greece turkey israel canada mexico brazil argentina australia zealand england scotland wales
europe asia africa california texas florida washington oregon colorado illinois massachusetts virginia georgia ohio arizona york london paris berlin munich dublin amsterdam toronto montreal vancouver boston seattle chicago austin denver atlanta dallas houston
san francisco los angeles diego palo alto bangalore bengaluru mumbai pune delhi hyderabad chennai kolkata gurgaon noida nagpur maharashtra karnataka tokyo sydney melbourne zurich stockholm warsaw lisbon madrid barcelona tel aviv
american european indian british german french asian african hispanic latino black white women men veteran veterans disability gender race religion
linkedin glassdoor forbes nasdaq fortune inc. stanford mit oxford cambridge harvard berkeley ijcai kdd jmlr aaai eccv iccv h-1b tn opt cpt stem gartner alabama alaska arkansas connecticut delaware hawaii idaho indiana iowa kansas kentucky louisiana maine maryland michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey carolina dakota oklahoma pennsylvania rhode tennessee utah vermont wisconsin wyoming vienna prague budapest madrid taiwan vietnam thailand indonesia malaysia philippines egypt nigeria kenya ukraine romania bulgaria hungary czech estonia latvia lithuania russia pakistan bangladesh neurips icml iclr cvpr emnlp acl
bonus salary insurance vacation dental 401(k) equity holidays wellness stipend perks benefits hours
`);

/** Firms that postings name beside technologies; a product of theirs has a second word. */
export const EMPLOYERS = words(`
google amazon meta facebook apple microsoft netflix uber airbnb nvidia ibm oracle intel amd tesla sony siemens samsung yahoo walmart salesforce adobe linkedin twitter deloitte accenture pwc kpmg ey mckinsey bain bcg capgemini infosys tcs wipro
cognizant hcl deepmind openai anthropic spotify stripe dropbox reddit verizon comcast disney nike boeing nasa sequoia a16z ycombinator morgan goldman jpmorgan citi visa mastercard paypal shopify ebay dhl bloomberg palantir databricks
`);
