-- No binds. As many as the installation has, whoever asks for how many.
INSERT INTO journal_partition (partition)
SELECT generate_series(0, i.partitions - 1) FROM installation i
ON CONFLICT (partition) DO NOTHING
