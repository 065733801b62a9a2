/* Written by `npm run train:coder`; not to be edited by hand. */

export const weightsHash = "e015dac90c90"

export const trainedOn: Readonly<Record<string, string>> = {"turns/batch-18.jsonl":"e4f02933ff32","turns/batch-19.jsonl":"7356b4833778","turns/batch-seed-01.jsonl":"375927895089","turns/batch-seed-02.jsonl":"324a82f60a34","turns/batch-seed-03.jsonl":"c26ff8432b68","turns/batch-seed-04.jsonl":"fa4094da8d27","turns/batch-seed-05.jsonl":"08ed38d8aed6","turns/batch-seed-06.jsonl":"6a2ffc7c0907","turns/batch-seed-07.jsonl":"5a61438ab51f","buyer-turns/batch-seed-01.jsonl":"d184f7faf446","buyer-turns/batch-seed-02.jsonl":"67f51a2d76b9","buyer-turns/batch-seed-03.jsonl":"73b318dd005b"}
