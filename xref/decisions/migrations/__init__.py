"""How the tables of decisions came to be, step by step, for Alembic."""
