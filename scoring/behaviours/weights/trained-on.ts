/* Written by `npm run train:coder`; not to be edited by hand. */

export const weightsHash = "81ad3a916213"

export const trainedOn: Readonly<Record<string, string>> = {"turns/batch-18.jsonl":"e4f02933ff32","turns/batch-19.jsonl":"7356b4833778","turns/batch-20.jsonl":"3cd54c765e41","turns/batch-21.jsonl":"c47e68be7410","turns/batch-22.jsonl":"fafee63bbc9e","turns/batch-seed-01.jsonl":"375927895089","turns/batch-seed-02.jsonl":"324a82f60a34","turns/batch-seed-03.jsonl":"c26ff8432b68","turns/batch-seed-04.jsonl":"fa4094da8d27","turns/batch-seed-05.jsonl":"08ed38d8aed6","turns/batch-seed-06.jsonl":"6a2ffc7c0907","turns/batch-seed-07.jsonl":"5a61438ab51f","buyer-turns/batch-20.jsonl":"daca17ed4a4f","buyer-turns/batch-21.jsonl":"4a5e2e427c89","buyer-turns/batch-seed-01.jsonl":"d184f7faf446","buyer-turns/batch-seed-02.jsonl":"67f51a2d76b9","buyer-turns/batch-seed-03.jsonl":"73b318dd005b"}
