# Incomplete answers as lavaan has them, written to incomplete-cases.json beside this script: Rscript make-incomplete-cases.R
# - heavy: 30-50 % missing; the saturated model by an EM that goes on until it is exact (em.h1.tol 1e-12)
# - gaps: so few cases that the saturated likelihood has no maximum: estimates, errors and likelihoods of the model alone
# - planned: forms that never ask two pairs of items together
# - covariates: log-likelihood given covariates with gaps = joint one (fixed.x = FALSE) - saturated one of the covariates
suppressMessages(library(lavaan))
suppressMessages(library(jsonlite))
options(digits = 15)
set.seed(20261129)

simulate <- function(n, p, miss, factors = 1) {
  f <- matrix(rnorm(n * factors), n) %*% chol(matrix(.4, factors, factors) + diag(.6, factors))
  y <- sapply(seq_len(p), function(j) .7 * f[, (j - 1) %/% (p / factors) + 1] + .7 * rnorm(n) + j / 2)
  y <- round(y, 2)
  y[matrix(runif(n * p) < miss, n)] <- NA
  y <- as.data.frame(y)
  names(y) <- paste0("y", seq_len(p))
  y
}
model <- function(p, factors = 1) {
  each <- p / factors
  paste(sapply(seq_len(factors), function(i) paste0("f", i, " =~ ", paste0("y", each * (i - 1) + seq_len(each), collapse = " + "))), collapse = "\n")
}
rows <- function(fit) {
  pe <- parameterEstimates(fit)
  if (is.null(pe$group)) pe$group <- 1
  pe[, c("lhs", "op", "rhs", "group", "est", "se")]
}
exact <- list(em.h1.iter.max = 20000L, em.h1.tol = 1e-12)
describe <- function(id, syntax, data, options, measures) {
  isTested <- "chisq" %in% measures
  fit <- suppressWarnings(do.call("cfa", c(list(syntax, data), options, if (isTested) exact)))
  stopifnot(lavInspect(fit, "converged"))
  logl <- fit@loglik$loglik
  all <- c(if (isTested) fitMeasures(fit, setdiff(measures, c("logl", "aic"))),
           logl = logl, aic = -2 * logl + 2 * fit@optim$npar)
  list(id = id, syntax = syntax, options = options, data = as.list(data), fit = as.list(all[measures]), parameters = rows(fit))
}
test <- c("chisq", "df", "baseline.chisq", "cfi", "rmsea", "srmr", "logl", "aic")
scaled <- c(test, "chisq.scaled", "chisq.scaling.factor")
fiml <- list(missing = "fiml")
mlr <- list(missing = "fiml", estimator = "MLR")

heavy <- list()
for (miss in c(.3, .4, .5)) for (n in c(120, 250)) {
  d <- simulate(n, 6, miss)
  heavy <- c(heavy, list(describe(paste0("heavy-", n, "-", 100 * miss), model(6), d, if (n == 120) fiml else mlr, if (n == 120) test else scaled)))
}

likelihood <- c("logl", "aic")
gaps <- list()
for (seed in 1:3) {
  d <- simulate(c(90, 100, 80)[seed], 9, .5, 3)
  gaps <- c(gaps, list(describe(paste0("gaps-", seed), model(9, 3), d, if (seed == 2) mlr else fiml, likelihood)))
}
two <- rbind(cbind(simulate(50, 8, .5), site = 1), cbind(simulate(300, 8, .2), site = 2))
gaps <- c(gaps, list(describe("gaps-groups", model(8), two, c(fiml, group = "site"), likelihood)))

planned <- simulate(300, 6, 0)
form <- rep(1:3, 100)
planned[form == 1, c("y3", "y4")] <- NA
planned[form == 2, c("y4", "y5")] <- NA
planned[form == 3, c("y3", "y5")] <- NA
never <- describe("planned", model(6), planned, fiml, c("chisq", "df", "cfi", "rmsea", "logl", "aic"))

n <- 200
x <- matrix(rnorm(2 * n), n) %*% chol(matrix(c(1, .5, .5, 1), 2))
y1 <- .4 * x[, 1] + .3 * x[, 2] + rnorm(n)
d <- as.data.frame(round(cbind(y1 = y1, y2 = .5 * y1 + rnorm(n), x1 = x[, 1], x2 = x[, 2]), 2))
d[matrix(runif(4 * n) < .2, n)] <- NA
d$site <- rep(1:2, n / 2)
syntax <- "y1 ~ x1 + x2\ny2 ~ y1"
saturated <- "x1 ~~ x2\nx1 ~ 1\nx2 ~ 1"
covariates <- lapply(list(one = list(), groups = list(group = "site")), function(own) {
  arguments <- c(list(missing = "fiml", fixed.x = FALSE), own, exact)
  joint <- suppressWarnings(do.call("sem", c(list(syntax, d), arguments)))
  alone <- suppressWarnings(do.call("sem", c(list(saturated, d), arguments)))
  list(joint = joint@loglik$loglik, alone = alone@loglik$loglik, chisq = fitMeasures(joint, "chisq")[[1]])
})
write_json(list(heavy = heavy, gaps = gaps, planned = list(never),
                covariates = list(syntax = syntax, data = as.list(d), likelihoods = covariates)),
           "incomplete-cases.json", auto_unbox = TRUE, digits = 12, na = "null", dataframe = "rows")
