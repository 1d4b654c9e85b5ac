"""What a release says of itself: descriptors for programs, pages for people."""
