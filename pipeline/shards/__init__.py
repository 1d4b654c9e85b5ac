"""Extraction of many documents: in shards that are kept, over processes or machines.

A shard is some two hundred documents. What was found in them is in one Parquet file a table, in
a folder named by what it was made of: the documents, the rules and the model. What is there is not
extracted again, so that a run reads only what is new, and goes on where it was interrupted.
"""
