-- No binds.
SELECT partitions, incarnation, format_level FROM installation
