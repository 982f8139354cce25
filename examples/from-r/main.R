# From an experiment to a plot, in R and nothing else: no package is needed.

file <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))
here <- dirname(normalizePath(file))
words <- commandArgs(trailingOnly = TRUE)
out <- if (length(words) > 0) words[1] else file.path("out", "from-r")

# In a project where metagovernor is installed: system2("npx", c("metagovernor", ...)).
metagovernor <- function(...) {
  program <- file.path(here, "..", "..", "dist", "cli", "main.js")
  status <- system2("node", shQuote(c(program, ...)), stdout = FALSE)
  if (status != 0) stop("metagovernor ", paste(c(...), collapse = " "), " ended with ", status)
}

# Run what is missing of the experiment, and write its tables.
metagovernor("experiment", "run", file.path(here, "experiment.yaml"), "--out", out)
metagovernor("experiment", "merge", out, "--formats", "csv")
runs <- read.csv(file.path(out, "tables", "runs.csv"), check.names = FALSE)

# Replicate r has the same draws for every strategy: so compare pair by pair.
factor_name <- "problems.uniqueness"
left_alone <- runs[runs$strategy == "handsOff", ]
adds <- function(strategy) {
  pairs <- merge(runs[runs$strategy == strategy, ], left_alone, by = c("point", "replicate"), suffixes = c("", ".alone"))
  rows <- lapply(split(pairs, pairs$point), function(here) {
    test <- t.test(here$rate, here$rate.alone, paired = TRUE)
    data.frame(
      strategy = strategy, uniqueness = here[[factor_name]][1],
      adds = unname(test$estimate), low = test$conf.int[1], high = test$conf.int[2]
    )
  })
  do.call(rbind, rows)
}
strategies <- setdiff(unique(runs$strategy), "handsOff")
results <- do.call(rbind, lapply(strategies, adds))

cat("What each adds to the share of problems that end in innovation, in percentage points [95 % interval]:\n\n")
cat(sprintf("%-20s %10s %7s %18s\n", "strategy", "uniqueness", "adds", "interval"))
points <- function(share) round(100 * share, 1) + 0 # no minus before a zero
cat(with(results, sprintf(
  "%-20s %10.2f %+7.1f %18s\n", strategy, uniqueness, points(adds), sprintf("[%.1f, %.1f]", points(low), points(high))
)), sep = "")

# The plot: an SVG where this R can draw one, else a PDF.
plot_file <- file.path(out, if (capabilities("cairo")) "plot.svg" else "plot.pdf")
if (capabilities("cairo")) svg(plot_file, width = 7.5, height = 4.5) else pdf(plot_file, width = 7.5, height = 4.5)
par(mar = c(4.2, 4.2, 2.6, 0.8), las = 1, bty = "l")
colours <- c("#b5540a", "#1f5fa8")
shift <- c(-0.006, 0.006)
plot(NULL,
  xlim = range(results$uniqueness) + c(-0.02, 0.02), ylim = 100 * range(0, results$low, results$high) * c(1, 1.15),
  xlab = "uniqueness of problems (problems.uniqueness, 0 to 1)", ylab = "percentage points more than handsOff",
  main = "What each adds to the share of problems that innovate (95 % intervals)", cex.main = 1, font.main = 1
)
abline(h = 0, col = "grey70")
for (at in seq_along(strategies)) {
  with(results[results$strategy == strategies[at], ], {
    x <- uniqueness + shift[at]
    arrows(x, 100 * low, x, 100 * high, angle = 90, code = 3, length = 0.03, col = colours[at])
    lines(x, 100 * adds, type = "b", pch = c(16, 17)[at], col = colours[at])
  })
}
legend("top", strategies, col = colours, pch = c(16, 17), lty = 1, bty = "n", horiz = TRUE)
invisible(dev.off())
message("Wrote ", plot_file)
