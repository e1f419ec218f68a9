# Product indicators by semTools, and models with them fitted by lavaan.
# usage (in this folder): Rscript make-product-indicators.R product-indicators.json
# Made with semTools 0.5-6, lavaan 0.6-14, R 4.2.2.
suppressMessages({ library(semTools); library(lavaan); library(jsonlite) })
set.seed(20261124)
n <- 160
A <- rnorm(n); B <- .4 * A + rnorm(n); Y <- .4 * A + .3 * B + .25 * A * B + rnorm(n, sd = .7); z <- 1 + .3 * A + rnorm(n)
ind <- function(f, name, l) setNames(data.frame(sapply(l, function(k) round(3 + k * f + rnorm(n, sd = .6), 2))), paste0(name, seq_along(l)))
d <- cbind(ind(A, "a", c(1, .9, .8)), ind(B, "b", c(1, .8, .7)), ind(Y, "y", c(1, .9, .8)), z = round(z, 2))
miss <- d; miss[cbind(sample(n, 12), sample(6, 12, TRUE))] <- NA
keep <- function(x) as.list(x[, grepl("\\.", names(x)), drop = FALSE])
prod <- function(x, ...) keep(indProd(x, ...))
polish <- function(model, data, ...) sem(model, data, start = sem(model, data, ...), optim.method = "BFGS", control = list(reltol = 1e-17, maxit = 5000), optim.force.converged = TRUE, ...)
fit <- function(model, data, ...) { f <- polish(model, data, ...); p <- parameterEstimates(f, remove.system.eq = TRUE)
  list(parameters = p[, c("lhs", "op", "rhs", "est", "se")], fit = as.list(fitMeasures(f, c("chisq", "df", "logl", "npar")))) }
base <- "A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nY =~ y1 + y2 + y3\n"
dm <- indProd(d, var1 = 1:3, var2 = 4:6, match = TRUE, meanC = TRUE, doubleMC = TRUE)
da <- indProd(d, var1 = 1:3, var2 = 4:6, match = FALSE, meanC = TRUE, doubleMC = TRUE)
dr <- indProd(d, var1 = 1:3, var2 = 4:6, match = TRUE, meanC = FALSE, residualC = TRUE, doubleMC = FALSE)
dz <- indProd(d, var1 = 1:3, var2 = 10, match = FALSE, meanC = TRUE, doubleMC = TRUE)
dq <- indProd(d, var1 = 1:3, var2 = 1:3, match = TRUE, meanC = TRUE, doubleMC = TRUE)
nm <- outer(1:3, 1:3, function(i, j) paste0("a", i, ".b", j)); all <- as.vector(t(nm))
share <- NULL; for (i in seq_along(all)) for (j in seq_len(i - 1)) { s <- strsplit(all[c(i, j)], "\\."); if (any(s[[1]] == s[[2]])) share <- c(share, paste(all[j], "~~", all[i])) }
write(toJSON(list(
  data = as.list(d), missing = as.list(miss),
  dmc = prod(miss, var1 = 1:3, var2 = 4:6, match = TRUE, meanC = TRUE, doubleMC = TRUE),
  dmcAll = prod(miss, var1 = 1:3, var2 = 4:6, match = FALSE, meanC = TRUE, doubleMC = TRUE),
  rc = prod(d, var1 = 1:3, var2 = 4:6, match = TRUE, meanC = FALSE, residualC = TRUE, doubleMC = FALSE),
  rcAll = prod(d, var1 = 1:3, var2 = 4:6, match = FALSE, meanC = FALSE, residualC = TRUE, doubleMC = FALSE),
  quadratic = prod(miss, var1 = 1:3, var2 = 1:3, match = TRUE, meanC = TRUE, doubleMC = TRUE),
  fits = list(
    dmc = fit(paste0(base, "AB =~ a1.b1 + a2.b2 + a3.b3\nY ~ A + B + AB"), dm),
    dmcAll = fit(paste0(base, "AB =~ ", paste(all, collapse = " + "), "\nY ~ A + B + AB\n", paste(share, collapse = "\n")), da),
    rc = fit(paste0(base, "AB =~ a1.b1 + a2.b2 + a3.b3\nY ~ A + B + AB\nAB ~~ 0*A + 0*B"), dr),
    quadratic = fit(paste0(base, "AA =~ a1.a1 + a2.a2 + a3.a3\nY ~ A + B + AA"), dq),
    mixed = fit(paste0(base, "Z =~ 1*z\nz ~~ 0*z\nAz =~ a1.z + a2.z + a3.z\nY ~ A + B + Z + Az"), dz),
    observed = fit("y1 ~ a1 + z + a1:z", d, meanstructure = TRUE)
  )), digits = NA, auto_unbox = TRUE, na = "null"), commandArgs(TRUE)[1])
