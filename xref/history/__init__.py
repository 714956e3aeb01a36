"""The past of the lists: what is stored, what changed, whether it is whole, and how it travels to another machine."""
