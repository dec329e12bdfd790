// zinnia-on-sea
