-- $1 tenant text, $2 persons text[]
SELECT b.person, count(*) AS breaches
  FROM unnest($2) AS wanted (person)
  JOIN breach b ON b.tenant = $1 AND b.person = wanted.person
 GROUP BY b.person
