// Designs: which points of a space of factors to run
export {};
