package enum T {}
