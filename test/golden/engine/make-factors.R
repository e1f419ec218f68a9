# Figures of exploratory factor analysis for factors.json: psych, factanal, GPArotation and lavaan.
# Usage: Rscript make-factors.R > factors.json
suppressPackageStartupMessages({ library(psych); library(GPArotation); library(lavaan); library(jsonlite) })

rows <- function(m) unname(lapply(seq_len(nrow(m)), function(i) as.numeric(m[i, ])))
R <- cor(HolzingerSwineford1939[paste0("x", 1:9)]); n <- 301
p <- ncol(R)

ml <- factanal(covmat = R, n.obs = n, factors = 3, rotation = "none", control = list(opt = list(factr = 10)))
uls <- fa(R, 3, n.obs = n, fm = "minres", rotate = "none", SMC = TRUE)
# psych stops early: run least squares to its limit.
f <- function(psi) { e <- eigen(R - diag(psi), symmetric = TRUE); sum(e$values[-(1:3)]^2) / 2 }
g <- function(psi) { e <- eigen(R - diag(psi), symmetric = TRUE); u <- e$vectors[, -(1:3)]; -as.vector(u^2 %*% e$values[-(1:3)]) }
psi <- optim(1 - uls$communality, f, g, method = "L-BFGS-B", lower = .005, upper = 1, control = list(factr = 1, pgtol = 0, maxit = 10000))$par
e <- eigen(R - diag(psi), symmetric = TRUE)
A <- e$vectors[, 1:3] %*% diag(sqrt(e$values[1:3]))

V <- varimax(A, normalize = TRUE, eps = 1e-15)$loadings; class(V) <- "matrix"
Vraw <- varimax(A, normalize = FALSE, eps = 1e-15)$loadings; class(Vraw) <- "matrix"
ob <- oblimin(A, normalize = TRUE, eps = 1e-7, maxit = 20000)
obraw <- oblimin(A, normalize = FALSE, eps = 1e-7, maxit = 20000)

# Promax by regression, its columns scaled so that the factors have variance 1.
regress <- function(x, target, scale = 1) {
  u <- lm.fit(x, target)$coefficients
  d <- diag(solve(crossprod(u))); u <- u %*% diag(sqrt(d))
  list(loadings = rows(scale * (x %*% u)), phi = rows(solve(crossprod(u))))
}
h <- sqrt(rowSums(V^2))
pow <- function(x, k) sign(x) * abs(x)^k
r_promax <- promax(V, m = 4)
psych_promax <- kaiser(A, rotate = "Promax", m = 4)

smcs <- smc(R)
map <- VSS(R, n = 8, n.obs = n, rotate = "none", fm = "pc", plot = FALSE)$map

# Answers on five points, some missing.
set.seed(3)
x <- MASS::mvrnorm(150, rep(0, 5), 0.5 + diag(0.5, 5))
answers <- apply(x, 2, function(v) as.numeric(cut(v, c(-Inf, -1, -.2, .5, 1.2, Inf))))
answers[sample(length(answers), 40)] <- NA
poly <- polychoric(answers, correct = 0, global = TRUE)$rho

cat(toJSON(list(
  r = rows(R), n = n,
  smc = as.numeric(smcs), kmo = KMO(R)$MSA, msa = as.numeric(KMO(R)$MSAi),
  bartlett = cortest.bartlett(R, n)[c("chisq", "p.value", "df")],
  eigenvalues = eigen(R)$values, map = as.numeric(map),
  ml = list(uniquenesses = as.numeric(ml$uniquenesses), loadings = rows(unclass(ml$loadings)), chisq = ml$STATISTIC[[1]], df = ml$dof, pvalue = ml$PVAL[[1]]),
  leastSquares = list(uniquenesses = as.numeric(psi), loadings = rows(A)),
  varimax = rows(V), varimaxRaw = rows(Vraw),
  oblimin = list(loadings = rows(ob$loadings), phi = rows(ob$Phi)),
  obliminRaw = list(loadings = rows(obraw$loadings), phi = rows(obraw$Phi)),
  promaxR = list(loadings = rows(unclass(r_promax$loadings))),
  promaxSpss = regress(V, pow(V / h, 4)),
  promaxPsych = list(loadings = rows(unclass(psych_promax$loadings)), phi = rows(psych_promax$Phi)),
  complexity = as.numeric(rowSums(V^2)^2 / rowSums(V^4)),
  answers = unname(lapply(1:5, function(j) answers[, j])),
  pearson = rows(cor(answers, use = "pairwise")),
  spearman = rows(cor(answers, use = "pairwise", method = "spearman")),
  spearmanListwise = rows(cor(answers, use = "complete.obs", method = "spearman")),
  polychoric = rows(poly)
), auto_unbox = TRUE, digits = NA, na = "null"))
