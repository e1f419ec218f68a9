# Factor scores and differences between nested models, from simulated skewed answers that are kept with the figures.
# usage (in this folder): Rscript make-scores-and-comparisons.R scores-and-comparisons.json      Made with lavaan 0.6-14, R 4.2.2.
suppressMessages({ library(lavaan); library(jsonlite) })
set.seed(20261124)
n <- 160
z <- rnorm(n)
f <- (rchisq(n, 3) - 3) / sqrt(6) + 0.4 * z
g <- 0.5 * f + rnorm(n)
h <- 0.3 * f + 0.3 * g + rnorm(n)
noise <- function() (rchisq(n, 2) - 2) / 2
measure <- function(x, l) round(3 + l * x + 0.7 * noise(), 3)
data <- data.frame(x1 = measure(f, 1), x2 = measure(f, .8), x3 = measure(f, .7), x4 = measure(g, 1), x5 = measure(g, .9), x6 = measure(g, .6), x7 = measure(h, 1), x8 = measure(h, .8), x9 = measure(h, .7), z = round(z, 3), team = rep(1:2, length.out = n))
data$x2 <- data$x2 + ifelse(data$team == 2, .3, 0)
gaps <- data
for (v in paste0("x", 1:9)) gaps[[v]][runif(n) < .12] <- NA
gaps[3, c("x4", "x5", "x6")] <- NA

three <- "f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\nh =~ x7 + x8 + x9"
# With so small a tolerance the optimiser calls its own last step a failure.
fit_of <- function(syntax, data, ...) suppressWarnings(sem(syntax, data, ..., control = list(rel.tol = 1e-13), optim.force.converged = TRUE))
score <- function(id, syntax, incomplete, ...) {
  fit <- fit_of(syntax, if (incomplete) gaps else data, ...)
  shown <- function(method) {
    s <- lavPredict(fit, method = method)
    if (is.matrix(s)) s <- list(s)
    rows <- lavInspect(fit, "case.idx"); if (!is.list(rows)) rows <- list(rows)
    lapply(seq_along(s), function(k) list(names = colnames(s[[k]]), rows = rows[[k]], values = unname(unclass(s[[k]]))))
  }
  list(id = id, syntax = syntax, missing = incomplete, options = list(...), regression = shown("regression"), bartlett = shown("Bartlett"))
}
scores <- list(
  score("plain", three, FALSE), score("means", three, FALSE, meanstructure = TRUE), score("std-lv", three, FALSE, std.lv = TRUE),
  score("covariate", paste0(three, "\nf ~ z\ng ~ f + z\nh ~ f + g"), FALSE),
  score("covariate-means", paste0(three, "\nf ~ z\ng ~ f + z\nh ~ f + g"), FALSE, meanstructure = TRUE),
  score("groups", three, FALSE, group = "team"),
  score("groups-scalar", three, FALSE, group = "team", group.equal = c("loadings", "intercepts")),
  score("incomplete", three, TRUE, missing = "ml"))

restricted <- list(
  orthogonal = sub("$", "\nf ~~ 0*h\ng ~~ 0*h", three),
  equal = "f =~ x1 + a*x2 + a*x3\ng =~ x4 + b*x5 + b*x6\nh =~ x7 + x8 + x9")
compare <- function(id, free, restricted, estimator, methods, incomplete = FALSE, ...) {
  arguments <- function(o) c(list(data = if (incomplete) gaps else data, estimator = estimator), o)
  fits <- lapply(list(free, restricted), function(m) do.call(fit_of, c(list(m$syntax), arguments(m$options), list(...))))
  options <- function(m) if (length(m$options)) m$options else setNames(list(), character())
  tests <- lapply(methods, function(m) {
    t <- as.data.frame(suppressWarnings(lavTestLRT(fits[[1]], fits[[2]], method = m)))
    list(method = m, chisq.diff = t[2, "Chisq diff"], df.diff = t[2, "Df diff"], pvalue = t[2, "Pr(>Chisq)"])
  })
  list(id = id, estimator = estimator, missing = incomplete, options = list(...), free = list(syntax = free$syntax, options = options(free)), restricted = list(syntax = restricted$syntax, options = options(restricted)), tests = tests)
}
model <- function(syntax, ...) list(syntax = syntax, options = list(...))
plain <- model(three)
comparisons <- list(
  compare("ml", plain, model(restricted$orthogonal), "ML", "default"),
  compare("mlm", plain, model(restricted$orthogonal), "MLM", c("satorra.bentler.2001", "satorra.bentler.2010", "satorra.2000")),
  compare("mlr", plain, model(restricted$equal), "MLR", c("satorra.bentler.2001", "satorra.bentler.2010")),
  compare("mlr-incomplete", plain, model(restricted$orthogonal), "MLR", c("satorra.bentler.2001", "satorra.bentler.2010"), incomplete = TRUE, missing = "ml"),
  compare("mlr-groups", model(three), model(three, group.equal = "loadings"), "MLR", c("satorra.bentler.2001", "satorra.bentler.2010"), group = "team"),
  compare("mlm-groups", model(three, group.equal = "loadings"), model(three, group.equal = c("loadings", "intercepts")), "MLM", c("satorra.bentler.2001", "satorra.bentler.2010", "satorra.2000"), group = "team"),
  compare("mlmv", plain, model(restricted$orthogonal), "MLMV", "default"),
  compare("mlmv-equal", plain, model(restricted$equal), "MLMV", "default"),
  compare("mlmv-groups", model(three), model(three, group.equal = "loadings"), "MLMV", "default", group = "team"))
columns <- function(d) lapply(d, function(x) x)
write(toJSON(list(data = columns(data), gaps = columns(gaps), scores = scores, comparisons = comparisons), digits = NA, auto_unbox = TRUE, na = "null", null = "null"), commandArgs(TRUE)[1])
