// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0

// DuckDB's share of the reliability case: hours, counts and short ones by region, feeder and category, two threads.
// usage: node duckdbreliability.mjs EVENTS.csv, in a folder where @duckdb/node-api is installed
import { createRequire } from 'node:module';

const { DuckDBInstance } = createRequire(process.cwd() + '/')('@duckdb/node-api');
const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await instance.connect();
const result = await connection.runAndReadAll(`
  WITH rows AS (SELECT *, epoch("end") - epoch(start) AS seconds FROM read_csv('${process.argv[2]}'))
  SELECT region, feeder, category, sum(users * seconds) FILTER (seconds > 180) AS user_seconds,
         sum(users) FILTER (seconds > 180) AS interruptions, sum(users) FILTER (seconds <= 180) AS short_users
  FROM rows GROUP BY ALL`);
console.log(result.getRowsJson().length);
