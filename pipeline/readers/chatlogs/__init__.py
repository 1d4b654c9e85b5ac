"""Messages of chats, as the programs export them."""
