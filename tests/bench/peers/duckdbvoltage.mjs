// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0

// DuckDB's share of the voltage case: minutes monitored, over and under by point, two threads. Its best plan: the schema
// is given and the time, which these sums do not need, stays text.
// usage: node duckdbvoltage.mjs SAMPLES.csv, in a folder where @duckdb/node-api is installed
import { createRequire } from 'node:module';

const { DuckDBInstance } = createRequire(process.cwd() + '/')('@duckdb/node-api');
const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await instance.connect();
const result = await connection.runAndReadAll(`
  SELECT point, count(*) FILTER (volts > 0) AS monitored, count(*) FILTER (volts > 235.4) AS over,
         count(*) FILTER (volts < 198.0 AND volts > 0) AS under
  FROM read_csv('${process.argv[2]}', columns = {'point': 'VARCHAR', 'time': 'VARCHAR', 'volts': 'DOUBLE'})
  GROUP BY point`);
console.log(result.getRowsJson().length);
