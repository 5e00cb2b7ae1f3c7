export { BatchError } from '../errors.js';
export type { QueueOptions } from './redis.js';
export { type SubmitOptions, type Submitted, submit } from './submit.js';
export { type QueueWorker, type WorkerOptions, startWorker } from './worker.js';
export { type QueueStatus, type RunStatus, queueStatus } from './status.js';
export { type CollectOptions, type Collected, collect } from './collect.js';
