# Answers from which no correlations can be analysed, and why: Rscript make-awkward-items.R > awkward-items.json
# Packages: stats, jsonlite.
library(jsonlite)
set.seed(20261201)
why <- function(d) {
  r <- suppressWarnings(cor(d, use = "pairwise"))
  pairs <- combn(names(d), 2, simplify = FALSE)
  both <- lapply(pairs, function(p) d[complete.cases(d[p]), p])
  list(columns = as.list(d),
       smallestEigenvalue = if (anyNA(r)) NA else min(eigen(r, symmetric = TRUE)$values),
       withoutCorrelation = names(d)[apply(is.na(r), 1, any)],
       smallestN = min(sapply(both, nrow)),
       complete = sum(complete.cases(d)),
       stillWhenComplete = names(d)[sapply(d[complete.cases(d), ], function(x) length(unique(x)) == 1)])
}
n <- 30; x <- rnorm(n); near <- function(y) y + .1 * rnorm(n)
# Each third answers another pair; a ~ b and b ~ c agree, a ~ c run against each other.
contradictory <- data.frame(a = near(x), b = near(x), c = near(x)); k <- rep(1:3, each = 10)
contradictory$c[k == 1] <- NA; contradictory$a[k == 2] <- NA; contradictory$b[k == 3] <- NA
contradictory$c[k == 3] <- -contradictory$c[k == 3]
# The only other answer of b stands where a has none.
still <- data.frame(a = rnorm(12), b = c(4, rep(3, 11)), c = rnorm(12)); still$a[1] <- NA
apart <- data.frame(a = rnorm(12), b = rnorm(12), c = rnorm(12)); apart$a[1:6] <- NA; apart$b[8:12] <- NA
few <- data.frame(a = rnorm(4), b = rnorm(4), c = rnorm(4), d = rnorm(4))
twice <- data.frame(a = rnorm(12), b = rnorm(12), c = rnorm(12)); twice$c <- 2 * twice$a + 1
cat(toJSON(lapply(list(contradictory = contradictory, still = still, apart = apart, few = few, twice = twice), why),
           digits = NA, na = "null", auto_unbox = TRUE, pretty = FALSE))
