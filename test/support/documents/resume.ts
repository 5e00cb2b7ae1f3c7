/** A résumé as its owner thinks of it, to be written in every format. */
export interface Resume {
  readonly name: string;
  readonly label: string;
  readonly summary: string;
  readonly skills: ReadonlyArray<{ readonly name: string; readonly level: string; readonly keywords: readonly string[] }>;
  readonly work: ReadonlyArray<{
    readonly position: string;
    readonly name: string;
    readonly startDate: string;
    readonly endDate?: string;
    /** The same span as people write it. */
    readonly dates: string;
    readonly highlights: readonly string[];
  }>;
  readonly education: {
    readonly studyType: string;
    readonly area: string;
    readonly institution: string;
    readonly startDate: string;
    readonly endDate: string;
    readonly dates: string;
  };
}

export const RESUME: Resume = {
  name: 'Ines Okafor',
  label: 'Data Platform Engineer',
  summary:
    'Engineer with nine years in data platforms, who likes streaming systems, clean data models and teams that write things down. Built pipelines in Python and Scala, and runs them on Kubernetes.',
  skills: [
    { name: 'Programming', level: 'Master', keywords: ['Python', 'Scala', 'SQL', 'Bash'] },
    { name: 'Data Engineering', level: 'Advanced', keywords: ['Apache Spark', 'Apache Kafka', 'Airflow', 'dbt', 'Snowflake'] },
    { name: 'Cloud Computing', level: 'Intermediate', keywords: ['AWS', 'Terraform', 'Docker', 'Kubernetes'] },
  ],
  work: [
    {
      position: 'Senior Data Engineer',
      name: 'Harbour Freight Analytics',
      startDate: '2019-01-15',
      dates: 'Jan 2019 – Present',
      highlights: [
        'Designed a lakehouse on AWS with Apache Spark and Delta Lake that feeds forty dashboards in Tableau and cut the nightly run from six hours to one',
        'Moved two hundred cron jobs to Airflow, with tests in pytest and continuous integration in GitLab CI',
        'Mentored five engineers in data modeling and code review',
      ],
    },
    {
      position: 'Data Engineer',
      name: 'Northwind Energy',
      startDate: '2015-03',
      endDate: '2018-12',
      dates: 'Mar 2015 – Dec 2018',
      highlights: [
        'Built streaming pipelines with Apache Kafka and Scala for smart meter data',
        'Wrote forecasting models for load in Python with pandas and scikit-learn',
        'Ran PostgreSQL and Redis for the billing team',
      ],
    },
  ],
  education: { studyType: 'Master of Science', area: 'Computer Science', institution: 'University of Porto', startDate: '2012', endDate: '2014', dates: '2012 – 2014' },
};
