"""What the collection holds: where each file of a kata is, and what its TOML tables say; nothing here knows pytest."""
